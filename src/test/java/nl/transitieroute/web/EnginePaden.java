package nl.transitieroute.web;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import org.camunda.bpm.engine.rest.impl.NamedProcessEngineRestServiceImpl;

/**
 * Every path that the engine's REST API has, read from its own annotations: what a new
 * version of the engine adds is found without anybody thinking of it.
 */
final class EnginePaden {

	private EnginePaden() {
	}

	/** Method and path, for example {@code GET /task/{id}}, sorted. */
	static Set<String> alle() {
		Set<String> paden = new TreeSet<>();
		volg(NamedProcessEngineRestServiceImpl.class, "", new ArrayList<>(), paden);
		return paden;
	}

	private static void volg(Class<?> soort, String voor, List<Class<?>> onderweg, Set<String> paden) {
		if (onderweg.contains(soort)) {
			return;
		}
		List<Class<?>> verder = new ArrayList<>(onderweg);
		verder.add(soort);
		for (Method methode : methoden(soort)) {
			Path pad = vind(methode, Path.class);
			String werkwoord = werkwoord(methode);
			String waar = voor + deel(pad);
			if (werkwoord != null) {
				paden.add(werkwoord + " " + (waar.isEmpty() ? "/" : waar));
			}
			else if (pad != null) {
				volg(methode.getReturnType(), waar, verder, paden);
			}
		}
	}

	private static Set<Method> methoden(Class<?> soort) {
		Set<Method> methoden = new HashSet<>(Arrays.asList(soort.getMethods()));
		Arrays.stream(soort.getInterfaces()).forEach((boven) -> methoden.addAll(methoden(boven)));
		return methoden;
	}

	private static String deel(Path pad) {
		if (pad == null || pad.value().isEmpty() || "/".equals(pad.value())) {
			return "";
		}
		String deel = pad.value().replaceAll("\\{\\s*(\\w+)\\s*:[^}]*}", "{$1}");
		// The first step names the engine itself.
		deel = deel.replaceFirst("^/?\\{name}", "");
		return (deel.startsWith("/") || deel.isEmpty()) ? deel : "/" + deel;
	}

	private static String werkwoord(Method methode) {
		return Arrays.stream(methode.getAnnotations())
			.map((annotatie) -> annotatie.annotationType().getAnnotation(HttpMethod.class))
			.filter((gevonden) -> gevonden != null)
			.map(HttpMethod::value)
			.findFirst()
			.orElse(null);
	}

	private static <A extends Annotation> A vind(Method methode, Class<A> annotatie) {
		return methode.getAnnotation(annotatie);
	}

}
