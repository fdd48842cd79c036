package nl.transitieroute.document;

import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

import nl.transitieroute.ScenarioTest;
import nl.transitieroute.overzicht.Overzicht;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** A document is readable for everybody: letters, title, language and structure. */
@ScenarioTest
class DocumentenTest {

	@Autowired
	Documenten documenten;

	@Test
	void lettersWithAccentsAndSignsAreThereAndTheFontsAreInside() throws IOException {
		byte[] pdf = this.documenten.pdf("overzicht", Map.of("jongere", "Zoë Brûlé", "gemaakt", "\u2713 \u20ac \u0001",
				"overzicht", new Overzicht(OffsetDateTime.MIN, List.of())));
		try (PDDocument document = Loader.loadPDF(pdf)) {
			assertThat(new PDFTextStripper().getText(document)).contains("Zoë Brûlé", "\u2713 \u20ac");
			assertThat(document.getDocumentInformation().getTitle()).contains("Zoë Brûlé");
			assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("nl");
			assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
			assertThat(document.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
			for (PDPage bladzijde : document.getPages()) {
				for (COSName naam : bladzijde.getResources().getFontNames()) {
					PDFont lettertype = bladzijde.getResources().getFont(naam);
					assertThat(lettertype.isEmbedded()).as(lettertype.getName()).isTrue();
				}
			}
			assertThat(StreamSupport.stream(document.getPages().spliterator(), false)).isNotEmpty();
		}
	}

}
