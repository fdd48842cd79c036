package nl.transitieroute.overzicht;

import java.util.Base64;

import com.fasterxml.jackson.annotation.JsonValue;

/** A scan or other file: whole in the JSON, named in the PDF. */
record Bestand(byte[] inhoud) {

	@JsonValue
	String alsBase64() {
		return Base64.getEncoder().encodeToString(this.inhoud);
	}

	@Override
	public String toString() {
		return "een bestand van " + this.inhoud.length + " bytes; het staat in het overzicht als JSON";
	}

}
