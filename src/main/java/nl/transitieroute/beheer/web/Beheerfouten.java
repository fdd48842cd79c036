package nl.transitieroute.beheer.web;

import nl.transitieroute.route.GeenToegang;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Who is no administrator is told so. */
@ControllerAdvice(basePackageClasses = Beheerfouten.class)
class Beheerfouten {

	@ExceptionHandler(GeenToegang.class)
	@ResponseStatus(HttpStatus.FORBIDDEN)
	String geenToegang() {
		return "error/403";
	}

}
