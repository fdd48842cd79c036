package nl.transitieroute.engine;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.GroupQuery;
import org.camunda.bpm.engine.identity.NativeUserQuery;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.TenantQuery;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.identity.UserQuery;
import org.camunda.bpm.engine.impl.GroupQueryImpl;
import org.camunda.bpm.engine.impl.Page;
import org.camunda.bpm.engine.impl.TenantQueryImpl;
import org.camunda.bpm.engine.impl.UserQueryImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.ReadOnlyIdentityProvider;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;

/**
 * Lets the engine read people and groups in our directory, the one source. It keeps none
 * itself, and nobody signs in through it.
 */
class AdresboekIdentiteit implements ReadOnlyIdentityProvider {

	private final Adresboek adresboek;

	AdresboekIdentiteit(Adresboek adresboek) {
		this.adresboek = adresboek;
	}

	static SessionFactory fabriek(Adresboek adresboek) {
		return new SessionFactory() {

			@Override
			public Class<?> getSessionType() {
				return ReadOnlyIdentityProvider.class;
			}

			@Override
			public Session openSession() {
				return new AdresboekIdentiteit(adresboek);
			}

		};
	}

	@Override
	public User findUserById(String id) {
		return this.adresboek.persoon(id).orElse(null);
	}

	@Override
	public Group findGroupById(String id) {
		return this.adresboek.groepen().stream().filter((groep) -> groep.getId().equals(id)).findFirst().orElse(null);
	}

	@Override
	public UserQuery createUserQuery() {
		return new Personen(Context.getProcessEngineConfiguration().getCommandExecutorTxRequired());
	}

	@Override
	public UserQuery createUserQuery(CommandContext context) {
		return new Personen(null);
	}

	@Override
	public NativeUserQuery createNativeUserQuery() {
		throw new BadUserRequestException("Het adresboek kent geen eigen SQL-vragen");
	}

	@Override
	public GroupQuery createGroupQuery() {
		return new Groepen(Context.getProcessEngineConfiguration().getCommandExecutorTxRequired());
	}

	@Override
	public GroupQuery createGroupQuery(CommandContext context) {
		return new Groepen(null);
	}

	@Override
	public boolean checkPassword(String id, String wachtwoord) {
		return false;
	}

	@Override
	public Tenant findTenantById(String id) {
		return null;
	}

	@Override
	public TenantQuery createTenantQuery() {
		return new GeenTenants(Context.getProcessEngineConfiguration().getCommandExecutorTxRequired());
	}

	@Override
	public TenantQuery createTenantQuery(CommandContext context) {
		return new GeenTenants(null);
	}

	@Override
	public void flush() {
		// Nothing is ever written here.
	}

	@Override
	public void close() {
		// Holds nothing open.
	}

	private static boolean past(String gevraagd, String waarde) {
		return gevraagd == null || gevraagd.equals(waarde);
	}

	private static boolean lijktOp(String gevraagd, String waarde) {
		if (gevraagd == null) {
			return true;
		}
		String deel = gevraagd.replace("%", "").toLowerCase();
		return waarde != null && waarde.toLowerCase().contains(deel);
	}

	private static boolean eenVan(String[] gevraagd, String waarde) {
		return gevraagd == null || Arrays.asList(gevraagd).contains(waarde);
	}

	private static <T> List<T> pagina(Stream<T> gevonden, Page pagina) {
		return (pagina == null) ? gevonden.toList()
				: gevonden.skip(pagina.getFirstResult()).limit(pagina.getMaxResults()).toList();
	}

	private final class Personen extends UserQueryImpl {

		private static final long serialVersionUID = 1L;

		private Personen(CommandExecutor uitvoerder) {
			super(uitvoerder);
		}

		@Override
		public long executeCount(CommandContext context) {
			return zoek().count();
		}

		@Override
		public List<User> executeList(CommandContext context, Page pagina) {
			return pagina(zoek(), pagina);
		}

		private Stream<User> zoek() {
			if (getId() != null) {
				return AdresboekIdentiteit.this.adresboek.persoon(getId()).stream().filter(voorwaarden());
			}
			return AdresboekIdentiteit.this.adresboek.personen().stream().filter(voorwaarden());
		}

		private Predicate<User> voorwaarden() {
			Collection<String> leden = (getGroupId() != null) ? AdresboekIdentiteit.this.adresboek.leden(getGroupId())
					: null;
			return (persoon) -> getTenantId() == null && eenVan(getIds(), persoon.getId())
					&& past(getFirstName(), persoon.getFirstName())
					&& lijktOp(getFirstNameLike(), persoon.getFirstName()) && past(getLastName(), persoon.getLastName())
					&& lijktOp(getLastNameLike(), persoon.getLastName()) && past(getEmail(), persoon.getEmail())
					&& lijktOp(getEmailLike(), persoon.getEmail())
					&& (leden == null || leden.contains(persoon.getId()));
		}

	}

	private final class Groepen extends GroupQueryImpl {

		private static final long serialVersionUID = 1L;

		private Groepen(CommandExecutor uitvoerder) {
			super(uitvoerder);
		}

		@Override
		public long executeCount(CommandContext context) {
			return zoek().count();
		}

		@Override
		public List<Group> executeList(CommandContext context, Page pagina) {
			return pagina(zoek(), pagina);
		}

		private Stream<Group> zoek() {
			Collection<String> vanPersoon = (getUserId() != null)
					? AdresboekIdentiteit.this.adresboek.groepenVan(getUserId()) : null;
			return AdresboekIdentiteit.this.adresboek.groepen()
				.stream()
				.filter((groep) -> getTenantId() == null && past(getId(), groep.getId())
						&& eenVan(getIds(), groep.getId()) && past(getName(), groep.getName())
						&& lijktOp(getNameLike(), groep.getName()) && past(getType(), groep.getType())
						&& (vanPersoon == null || vanPersoon.contains(groep.getId())));
		}

	}

	/** The directory has no tenants: the engine is one for all organisations. */
	private static final class GeenTenants extends TenantQueryImpl {

		private static final long serialVersionUID = 1L;

		private GeenTenants(CommandExecutor uitvoerder) {
			super(uitvoerder);
		}

		@Override
		public long executeCount(CommandContext context) {
			return 0;
		}

		@Override
		public List<Tenant> executeList(CommandContext context, Page pagina) {
			return List.of();
		}

	}

}
