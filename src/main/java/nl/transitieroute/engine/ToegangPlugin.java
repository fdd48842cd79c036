package nl.transitieroute.engine;

import java.util.List;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;

import org.springframework.stereotype.Component;

/**
 * The engine knows people and groups from our directory, gives rights our way and passes
 * on our refusals.
 */
@Component
class ToegangPlugin extends AbstractProcessEnginePlugin {

	private final Adresboek adresboek;

	ToegangPlugin(Adresboek adresboek) {
		this.adresboek = adresboek;
	}

	@Override
	public void preInit(ProcessEngineConfigurationImpl configuration) {
		configuration.setIdentityProviderSessionFactory(AdresboekIdentiteit.fabriek(this.adresboek));
		configuration.setCustomSessionFactories(List.of(EigenGroepen.fabriek()));
		configuration.setResourceAuthorizationProvider(new Taakrechten());
		configuration.setCustomExceptionCodeProvider(Weigertekst.herkenning());
	}

}
