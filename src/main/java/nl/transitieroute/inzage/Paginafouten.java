package nl.transitieroute.inzage;

import nl.transitieroute.route.GeenToegang;
import nl.transitieroute.route.RouteNietGevonden;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Who asks for a route that is not his is not told whether it exists. */
@ControllerAdvice(basePackageClasses = Paginafouten.class)
class Paginafouten {

	@ExceptionHandler({ RouteNietGevonden.class, GeenToegang.class })
	@ResponseStatus(HttpStatus.FORBIDDEN)
	String geenToegang() {
		return "error/403";
	}

}
