package nl.transitieroute;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.ModelAndView;

/** A page asked for a file and got none, or half of one: the fault of the sender. */
@ControllerAdvice(annotations = Controller.class)
class Bestandsfouten {

	@ExceptionHandler
	ModelAndView geenBestand(MultipartException ex) {
		return (ex instanceof MaxUploadSizeExceededException)
				? new ModelAndView("error/413", HttpStatus.PAYLOAD_TOO_LARGE)
				: new ModelAndView("error/4xx", HttpStatus.BAD_REQUEST);
	}

}
