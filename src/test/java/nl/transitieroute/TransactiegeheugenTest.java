package nl.transitieroute;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** One transaction remembers, the next knows nothing, and nothing is left over. */
class TransactiegeheugenTest {

	private final List<String> written = new ArrayList<>();

	private final Transactiegeheugen<List<String>> memory = new Transactiegeheugen<>(ArrayList::new,
			this.written::addAll);

	private final TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(
			new DriverManagerDataSource("jdbc:h2:mem:transactiegeheugen;DB_CLOSE_DELAY=-1")));

	@Test
	void aTransactionRemembersAndTheNextBeginsEmpty() {
		this.transaction.executeWithoutResult((status) -> {
			this.memory.nu().orElseThrow().add("een");
			assertThat(this.memory.nu().orElseThrow()).containsExactly("een");
		});
		assertThat(this.written).containsExactly("een");
		this.transaction.executeWithoutResult((status) -> assertThat(this.memory.nu().orElseThrow()).isEmpty());
		assertThat(this.written).containsExactly("een");
	}

	@Test
	void outsideATransactionNothingIsRemembered() {
		assertThat(this.memory.nu()).isEmpty();
	}

	@Test
	void whatIsRolledBackIsNotWritten() {
		this.transaction.executeWithoutResult((status) -> {
			this.memory.nu().orElseThrow().add("een");
			status.setRollbackOnly();
		});
		assertThat(this.written).isEmpty();
		this.transaction.executeWithoutResult((status) -> assertThat(this.memory.nu().orElseThrow()).isEmpty());
	}

	@Test
	void aTransactionWithinAnotherHasAMemoryOfItsOwn() {
		TransactionTemplate own = new TransactionTemplate(this.transaction.getTransactionManager());
		own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
		this.transaction.executeWithoutResult((status) -> {
			this.memory.nu().orElseThrow().add("buiten");
			own.executeWithoutResult((inner) -> {
				assertThat(this.memory.nu().orElseThrow()).isEmpty();
				this.memory.nu().orElseThrow().add("binnen");
			});
			assertThat(this.written).containsExactly("binnen");
			assertThat(this.memory.nu().orElseThrow()).containsExactly("buiten");
		});
		assertThat(this.written).containsExactly("binnen", "buiten");
	}

	@Test
	void whatComesWhileItCommitsIsNotRemembered() {
		List<Boolean> empty = new ArrayList<>();
		List<Transactiegeheugen<List<String>>> self = new ArrayList<>();
		Transactiegeheugen<List<String>> late = new Transactiegeheugen<>(ArrayList::new,
				(remembered) -> empty.add(self.get(0).nu().isEmpty()));
		self.add(late);
		this.transaction.executeWithoutResult((status) -> late.nu());
		assertThat(empty).containsExactly(true);
	}

}
