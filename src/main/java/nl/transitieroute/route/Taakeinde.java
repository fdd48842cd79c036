package nl.transitieroute.route;

import java.util.Optional;

/** Why a task that an organisation had is gone, when there is more to say than that. */
public interface Taakeinde {

	/**
	 * The reason in a plain sentence, for somebody of that organisation only.
	 * @return empty when the task simply was done or moved
	 */
	Optional<String> waarom(String taakId, String organisatieId);

}
