package nl.transitieroute.organisatie;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

import org.springframework.core.io.ClassPathResource;

/**
 * A table that is shipped with the product: UTF-8, semicolons, names in the first row.
 */
public final class Tabelbestand {

	private static final CSVFormat VORM = CSVFormat.Builder.create()
		.setDelimiter(';')
		.setHeader()
		.setSkipHeaderRecord(true)
		.setNullString("")
		.get();

	private Tabelbestand() {
	}

	public static List<CSVRecord> lees(String bestand) {
		try (Reader tekst = new InputStreamReader(new ClassPathResource(bestand).getInputStream(),
				StandardCharsets.UTF_8)) {
			return VORM.parse(tekst).getRecords();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Meegeleverde tabel " + bestand + " is onleesbaar", ex);
		}
	}

}
