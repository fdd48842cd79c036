package nl.transitieroute.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;

import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Turns a template of templates/document into a PDF that a screen reader can read: with
 * title, language and structure, and with its fonts inside. Nothing is fetched from
 * outside while it is made.
 */
@Component
public class Documenten {

	private static final String LETTERTYPE = "DejaVu Sans";

	private static final int GEWOON = 400;

	private static final int VET = 700;

	private final TemplateEngine sjablonen;

	Documenten(TemplateEngine sjablonen) {
		this.sjablonen = sjablonen;
		XRLog.setLoggingEnabled(false);
	}

	/**
	 * @param sjabloon name of the template, well-formed HTML with a title and a language
	 */
	public byte[] pdf(String sjabloon, Map<String, Object> gegevens) {
		String html = this.sjablonen.process("document/" + sjabloon,
				new Context(Locale.forLanguageTag("nl-NL"), gegevens));
		try (ByteArrayOutputStream pdf = new ByteArrayOutputStream()) {
			PdfRendererBuilder bouwer = new PdfRendererBuilder();
			bouwer.useFont(() -> lettertype("DejaVuSans.ttf"), LETTERTYPE, GEWOON, FontStyle.NORMAL, true);
			bouwer.useFont(() -> lettertype("DejaVuSans-Bold.ttf"), LETTERTYPE, VET, FontStyle.NORMAL, true);
			bouwer.usePdfUaAccessibility(true);
			bouwer.useUriResolver((basis, adres) -> null);
			bouwer.withHtmlContent(leesbaar(html), null);
			bouwer.withProducer("Transitieroute");
			bouwer.toStream(pdf);
			bouwer.run();
			return pdf.toByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** What people paste may hold signs that no document may hold. */
	private static String leesbaar(String html) {
		return html.codePoints()
			.filter((teken) -> teken == '\t' || teken == '\n' || teken == '\r' || teken >= ' ' && teken <= 0xD7FF
					|| teken >= 0xE000 && teken <= 0xFFFD || teken >= 0x10000)
			.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
			.toString();
	}

	private static InputStream lettertype(String bestand) {
		try {
			return new ClassPathResource("lettertypen/" + bestand).getInputStream();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
