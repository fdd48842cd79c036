package nl.transitieroute.aanmelden.oidc;

import java.util.List;
import java.util.Map;
import java.util.Set;

import nl.transitieroute.aanmelden.oidc.Aanbieder.Organisatiewaarde;
import nl.transitieroute.aanmelden.oidc.Aanbieder.Rolwaarde;
import nl.transitieroute.start.KanNietStarten;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What a provider tells, and what we make of it. */
class AanbiederTest {

	private static final List<Rolwaarde> ROLLEN = List.of(new Rolwaarde("tr-mentor", "mentor"));

	private final Aanbieder school = aanbieder(null, "org",
			List.of(new Organisatiewaarde("a.example", "school-a"), new Organisatiewaarde("b.example", "school-b")),
			ROLLEN);

	@Test
	void onlyListedValuesMeanSomething() {
		assertThat(this.school.organisatie(Map.of("org", "a.example"))).isEqualTo("school-a");
		assertThat(this.school.organisatie(Map.of("org", "A.example"))).isNull();
		assertThat(this.school.organisatie(Map.of("org", "school-a"))).isNull();
		assertThat(this.school.organisatie(Map.of())).isNull();
		assertThat(this.school.rollen(Map.of("groups", List.of("tr-mentor", "mentor", "fg"))))
			.containsExactly("mentor");
		assertThat(this.school.rollen(Map.of("groups", "tr-mentor"))).containsExactly("mentor");
		assertThat(this.school.rollen(Map.of("groups", "tr-mentor,fg"))).isEmpty();
		assertThat(this.school.rollen(Map.of())).isEmpty();
	}

	@Test
	void whoBelongsToTwoOrganisationsBelongsToNeither() {
		assertThat(this.school.organisatie(Map.of("org", List.of("a.example", "b.example")))).isNull();
	}

	@Test
	void anAddressCountsWhenItIsVerified() {
		assertThat(this.school.email(Map.of("email", "x@a.example"))).isNull();
		assertThat(this.school.email(Map.of("email", "x@a.example", "email_verified", "true"))).isNull();
		assertThat(this.school.email(Map.of("email", "x@a.example", "email_verified", true))).isEqualTo("x@a.example");
	}

	@Test
	void settingsThatCannotWorkAreRefusedAtTheStart() {
		assertThatCode(() -> this.school.controleer("school")).doesNotThrowAnyException();
		assertThatThrownBy(() -> aanbieder(null, null, List.of(), ROLLEN).controleer("x"))
			.isInstanceOf(KanNietStarten.class)
			.hasMessageContaining("transitieroute.oidc.aanbieders.x.organisatie");
		assertThatThrownBy(() -> aanbieder("school-a", "org", List.of(), ROLLEN).controleer("x"))
			.hasMessageContaining("niet allebei");
		assertThatThrownBy(() -> aanbieder("school-a", null, List.of(), List.of()).controleer("x"))
			.hasMessageContaining("kan niemand inloggen");
		assertThatThrownBy(
				() -> aanbieder("school-a", null, List.of(), List.of(new Rolwaarde("x", "baas"))).controleer("x"))
			.hasMessageContaining("'baas'");
		assertThatThrownBy(() -> new Aanbieder("School", "https://x", "id", null, Set.of("openid"), "school-a", null,
				List.of(), "groups", ROLLEN, false)
			.controleer("x")).hasMessageContaining("client-secret is leeg");
	}

	@Test
	void theFormWithAPasswordGoesOnlyWhenThereIsAnotherDoor() {
		assertThat(new OidcInstellingen(false, Map.of()).metWachtwoord()).isTrue();
		assertThat(new OidcInstellingen(false, Map.of("school", this.school)).metWachtwoord()).isFalse();
		assertThat(new OidcInstellingen(true, Map.of("school", this.school)).metWachtwoord()).isTrue();
	}

	private static Aanbieder aanbieder(String organisatie, String claim, List<Organisatiewaarde> organisaties,
			List<Rolwaarde> rollen) {
		return new Aanbieder("School", "https://school.example", "id", "geheim", Set.of("openid"), organisatie, claim,
				organisaties, "groups", rollen, false);
	}

}
