package nl.transitieroute.engine;

import java.io.IOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import nl.transitieroute.aanmelden.Aangemelde;
import nl.transitieroute.route.Taakeinde;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Stands between a browser and the engine's API: lets through what {@link Toegangslijst}
 * names, checks whose the task is, and turns what the engine answers when it refuses into
 * plain Dutch.
 */
class Webapptoegang extends OncePerRequestFilter {

	private static final String API = "/camunda/api";

	/** No form is larger. */
	private static final int GROOTSTE_BERICHT = 1_000_000;

	private static final Pattern TAAK = Pattern
		.compile("/engine/engine/[^/]+/task/([^/]+)/(claim|unclaim|assignee|submit-form)");

	private static final Pattern FORMULIER = Pattern.compile("/engine/engine/[^/]+/.+/submit-form");

	/** What shows the answers about a youth in the task list. */
	private static final Pattern FORMULIER_LEZEN = Pattern
		.compile("/engine/engine/[^/]+/task/([^/]+)/(?:form|form-variables|deployed-form|rendered-form|variables|"
				+ "localVariables)(?:/.*)?");

	private final TaskService taskService;

	private final IdentityService identityService;

	private final Adresboek adresboek;

	private final Formulierinkijk formulierinkijk;

	private final Taakeinde taakeinde;

	private final ObjectMapper json;

	private final Weigertekst weigertekst;

	Webapptoegang(TaskService taskService, IdentityService identityService, Adresboek adresboek,
			Formulierinkijk formulierinkijk, Taakeinde taakeinde, ObjectMapper json) {
		this.taskService = taskService;
		this.identityService = identityService;
		this.adresboek = adresboek;
		this.formulierinkijk = formulierinkijk;
		this.taakeinde = taakeinde;
		this.json = json;
		this.weigertekst = new Weigertekst(json);
	}

	@Override
	protected void doFilterInternal(HttpServletRequest verzoek, HttpServletResponse antwoord, FilterChain keten)
			throws ServletException, IOException {
		Authentication wie = SecurityContextHolder.getContext().getAuthentication();
		if (wie == null || !(wie.getPrincipal() instanceof Aangemelde aangemelde)) {
			weiger(antwoord, HttpStatus.UNAUTHORIZED, "Je bent niet (meer) ingelogd. Log opnieuw in.");
			return;
		}
		String pad = pad(verzoek);
		if (!Toegangslijst.magDoor(verzoek.getMethod(), pad, this.adresboek.rollenVan(aangemelde.id()))) {
			weiger(antwoord, HttpStatus.FORBIDDEN,
					"Dit kan hier niet. Een route gaat alleen verder met het formulier van "
							+ "een taak in de takenlijst.");
			return;
		}
		if (verzoek.getContentLengthLong() > GROOTSTE_BERICHT) {
			weiger(antwoord, HttpStatus.PAYLOAD_TOO_LARGE, "Dit bericht is te groot. Kort de tekst in.");
			return;
		}
		Matcher formulier = FORMULIER_LEZEN.matcher(pad);
		if (formulier.matches()) {
			this.formulierinkijk.noteer(aangemelde, formulier.group(1), () -> zoek(aangemelde, formulier.group(1)));
		}
		Matcher taak = TAAK.matcher(pad);
		if ("POST".equals(verzoek.getMethod()) && taak.matches()) {
			HerhaalbaarVerzoek gelezen = new HerhaalbaarVerzoek(verzoek, GROOTSTE_BERICHT);
			String bezwaar = bezwaar(aangemelde, taak.group(1), taak.group(2), gelezen);
			if (bezwaar != null) {
				weiger(antwoord, HttpStatus.CONFLICT, bezwaar);
				return;
			}
			inHetNederlands(gelezen, antwoord, keten);
		}
		else if (Toegangslijst.isZoekvraag(verzoek.getMethod(), pad)) {
			HerhaalbaarVerzoek gelezen = new HerhaalbaarVerzoek(verzoek, GROOTSTE_BERICHT);
			if (!Zoekvraag.isVeilig(verzoek.getContentType(), gelezen.bericht(), this.json)) {
				weiger(antwoord, HttpStatus.BAD_REQUEST, Zoekvraag.WEIGERING);
				return;
			}
			keten.doFilter(gelezen, antwoord);
		}
		else if ("POST".equals(verzoek.getMethod()) && FORMULIER.matcher(pad).matches()) {
			inHetNederlands(verzoek, antwoord, keten);
		}
		else {
			keten.doFilter(verzoek, antwoord);
		}
	}

	/** Why this person may not do this with this task, or null. */
	private String bezwaar(Aangemelde wie, String taakId, String wat, HerhaalbaarVerzoek verzoek) {
		Task taak = zoek(wie, taakId);
		if (taak == null) {
			return this.taakeinde.waarom(taakId, wie.organisatieId()).orElse(Weigertekst.TAAK_WEG);
		}
		String behandelaar = taak.getAssignee();
		return switch (wat) {
			case "submit-form" -> vanMij(wie, behandelaar);
			case "claim" ->
				wie.id().equals(gevraagdePersoon(verzoek)) ? null : "Je kunt een taak alleen voor jezelf oppakken.";
			case "assignee" -> magKrijgen(taak, gevraagdePersoon(verzoek)) ? null
					: "Deze taak kan alleen naar een collega die haar ook mag doen. Kies iemand van de groep van deze taak.";
			default -> null;
		};
	}

	private static String vanMij(Aangemelde wie, String behandelaar) {
		if (behandelaar == null) {
			return "Deze taak staat nog op niemands naam. Klik eerst op Oppakken en rond haar dan af.";
		}
		return behandelaar.equals(wie.id()) ? null
				: "Deze taak staat nu op naam van " + behandelaar + ". Ververs de takenlijst.";
	}

	private boolean magKrijgen(Task taak, String persoon) {
		if (persoon == null) {
			return true;
		}
		List<String> groepen = this.adresboek.groepenVan(persoon);
		return this.taskService.getIdentityLinksForTask(taak.getId())
			.stream()
			.map(IdentityLink::getGroupId)
			.anyMatch((groep) -> groep != null && groepen.contains(groep));
	}

	/** The task as far as this person may see it; null when it is gone or none of his. */
	private Task zoek(Aangemelde wie, String taakId) {
		try {
			this.identityService.setAuthentication(wie.id(), this.adresboek.groepenVan(wie.id()));
			return this.taskService.createTaskQuery().taskId(taakId).singleResult();
		}
		finally {
			this.identityService.clearAuthentication();
		}
	}

	private String gevraagdePersoon(HerhaalbaarVerzoek verzoek) {
		try {
			JsonNode persoon = this.json.readTree(verzoek.bericht()).path("userId");
			return persoon.isTextual() ? persoon.textValue() : null;
		}
		catch (IOException ex) {
			return null;
		}
	}

	private void inHetNederlands(HttpServletRequest verzoek, HttpServletResponse antwoord, FilterChain keten)
			throws ServletException, IOException {
		ContentCachingResponseWrapper gevangen = new ContentCachingResponseWrapper(antwoord);
		keten.doFilter(verzoek, gevangen);
		if (gevangen.getStatus() >= HttpStatus.BAD_REQUEST.value()) {
			Weigertekst.Melding melding = this.weigertekst.van(gevangen.getStatus(), gevangen.getContentAsByteArray());
			gevangen.resetBuffer();
			weiger(gevangen, melding.status(), melding.tekst());
		}
		gevangen.copyBodyToResponse();
	}

	private void weiger(HttpServletResponse antwoord, HttpStatus status, String melding) throws IOException {
		antwoord.setStatus(status.value());
		antwoord.setContentType(MediaType.APPLICATION_JSON_VALUE);
		antwoord.setCharacterEncoding("UTF-8");
		antwoord.getOutputStream().write(this.json.writeValueAsBytes(new Antwoord("Weigering", melding)));
	}

	private static String pad(HttpServletRequest verzoek) {
		String achter = (verzoek.getPathInfo() != null) ? verzoek.getPathInfo() : "";
		return (verzoek.getServletPath() + achter).substring(API.length());
	}

	private record Antwoord(String type, String message) {
	}

}
