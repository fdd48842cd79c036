package nl.transitieroute;

import nl.transitieroute.route.GeenToegang;
import nl.transitieroute.route.RouteNietGevonden;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What the API answers when it says no: in Dutch, with what to do. */
@RestControllerAdvice(annotations = RestController.class)
class ApiFouten {

	@ExceptionHandler
	ProblemDetail weigering(Weigering ex) {
		return probleem(HttpStatus.UNPROCESSABLE_ENTITY, ex.getMessage());
	}

	@ExceptionHandler
	ProblemDetail nietGevonden(RouteNietGevonden ex) {
		return probleem(HttpStatus.NOT_FOUND, ex.getMessage());
	}

	@ExceptionHandler
	ProblemDetail geenToegang(GeenToegang ex) {
		return probleem(HttpStatus.FORBIDDEN, ex.getMessage());
	}

	@ExceptionHandler
	ProblemDetail onleesbaar(HttpMessageNotReadableException ex) {
		return probleem(HttpStatus.BAD_REQUEST,
				"Het bericht is niet te lezen. Stuur JSON volgens de beschrijving op /v3/api-docs; datums als 2026-12-31.");
	}

	private static ProblemDetail probleem(HttpStatus status, String melding) {
		return ProblemDetail.forStatusAndDetail(status, melding);
	}

}
