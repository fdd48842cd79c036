package nl.transitieroute.aanmelden.oidc;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import nl.transitieroute.organisatie.Rolnaam;
import nl.transitieroute.start.KanNietStarten;

import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * A place where staff sign in with the account of their own organisation, and how what it
 * tells about them is read. It gives no organisation and no role that is not listed here.
 *
 * @param naam what stands on the button
 * @param issuer the address of the provider, as in its tokens
 * @param clientId the name under which we are known there
 * @param clientSecret our secret there; from the environment only
 * @param scopes what we ask for
 * @param organisatie the one organisation whose staff signs in here, or null when a claim
 * tells
 * @param organisatieClaim the claim that tells the organisation, for example
 * {@code schac_home_organization} or {@code tid}
 * @param organisaties which value of that claim is which organisation of ours
 * @param rolClaim the claim that tells the roles, a text or a list of texts
 * @param rollen which value of that claim is which role of ours
 * @param emailVertrouwd whether an e-mail address counts as verified without the claim
 * {@code email_verified}: only for a provider that hands out the addresses itself
 */
public record Aanbieder(String naam, String issuer, String clientId, String clientSecret, @DefaultValue( {
		"openid", "profile", "email" }) Set<String> scopes, String organisatie, String organisatieClaim,
		@DefaultValue List<Organisatiewaarde> organisaties, @DefaultValue("groups") String rolClaim,
		@DefaultValue List<Rolwaarde> rollen, @DefaultValue("false") boolean emailVertrouwd){

	/**
	 * @throws KanNietStarten when nobody could sign in like this, or the wrong people
	 */
	void controleer(String id) {
		String plek = "transitieroute.oidc.aanbieders." + id + ".";
		Stream
			.of(Map.entry("naam", tekst(this.naam)), Map.entry("issuer", tekst(this.issuer)),
					Map.entry("client-id", tekst(this.clientId)), Map.entry("client-secret", tekst(this.clientSecret)))
			.filter((veld) -> veld.getValue().isBlank())
			.findFirst()
			.ifPresent((veld) -> {
				throw new KanNietStarten(
						plek + veld.getKey() + " is leeg. Vul het in, of haal de aanbieder weg; geheimen staan in de "
								+ "omgeving, nooit in een bestand.");
			});
		if ((this.organisatie == null) == (this.organisatieClaim == null)) {
			throw new KanNietStarten(plek + "organisatie of " + plek
					+ "organisatie-claim moet er staan, en niet allebei: van wie zijn de mensen die hier inloggen?");
		}
		if (this.organisatieClaim != null && this.organisaties.isEmpty() || this.rollen.isEmpty()) {
			throw new KanNietStarten(
					plek + "organisaties of " + plek + "rollen is leeg. Zo kan niemand inloggen; vul de lijst.");
		}
		this.rollen.stream().map(Rolwaarde::rol).filter((rol) -> !Rolnaam.bestaat(rol)).findFirst().ifPresent((rol) -> {
			throw new KanNietStarten(plek + "rollen noemt '" + rol + "', en die rol is niet bekend.");
		});
	}

	/** The organisation that these claims tell of, or null. */
	String organisatie(Map<String, Object> claims) {
		if (this.organisatie != null) {
			return this.organisatie;
		}
		Set<String> waarden = waarden(claims.get(this.organisatieClaim));
		Set<String> gevonden = this.organisaties.stream()
			.filter((regel) -> waarden.contains(regel.waarde()))
			.map(Organisatiewaarde::organisatie)
			.collect(Collectors.toUnmodifiableSet());
		return (gevonden.size() == 1) ? gevonden.iterator().next() : null;
	}

	/** The roles that these claims give; none when nothing is listed. */
	Set<String> rollen(Map<String, Object> claims) {
		Set<String> waarden = waarden(claims.get(this.rolClaim));
		return this.rollen.stream()
			.filter((regel) -> waarden.contains(regel.waarde()))
			.map(Rolwaarde::rol)
			.collect(Collectors.toUnmodifiableSet());
	}

	/** The e-mail address when it is certain that it is his; null otherwise. */
	String email(Map<String, Object> claims) {
		boolean zeker = this.emailVertrouwd || Boolean.TRUE.equals(claims.get("email_verified"));
		return (zeker && claims.get("email") instanceof String email && email.contains("@")) ? email.strip() : null;
	}

	private static Set<String> waarden(Object claim) {
		Stream<?> delen = (claim instanceof Iterable<?> lijst) ? StreamSupport.stream(lijst.spliterator(), false)
				: Stream.ofNullable(claim);
		return delen.filter(Objects::nonNull).map(Object::toString).collect(Collectors.toUnmodifiableSet());
	}

	private static String tekst(String waarde) {
		return (waarde != null) ? waarde : "";
	}

	/** A value of the claim and the organisation that it means. */
	public record Organisatiewaarde(String waarde, String organisatie) {
	}

	/** A value of the claim and the role that it means. */
	public record Rolwaarde(String waarde, String rol) {
	}

}
