package nl.transitieroute.bericht;

/** The provider that brings text messages to telephones. */
public interface Smsdienst {

	/** Whether there is one. */
	boolean isAan();

	/**
	 * @param kenmerk the same for every attempt at the same message, so that the provider
	 * can refuse a double
	 * @throws Smsfout when the provider did not take it
	 */
	void verstuur(Sms sms, String kenmerk);

}
