package nl.transitieroute;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What one transaction remembers, and no other: a step of a route asks for the same row
 * and the same version a dozen times. Outside a transaction nothing is remembered.
 */
public final class Transactiegeheugen<T> {

	private final Supplier<T> leeg;

	private final Consumer<T> voorVastleggen;

	public Transactiegeheugen(Supplier<T> leeg) {
		this(leeg, (niets) -> {
		});
	}

	/**
	 * @param voorVastleggen done with what was remembered, as the last thing before the
	 * transaction commits and still in it; not when it is rolled back
	 */
	public Transactiegeheugen(Supplier<T> leeg, Consumer<T> voorVastleggen) {
		this.leeg = leeg;
		this.voorVastleggen = voorVastleggen;
	}

	/**
	 * The memory of this transaction; empty when there is none, or when it is committing
	 * already.
	 */
	public Optional<T> nu() {
		if (!TransactionSynchronizationManager.isSynchronizationActive()
				|| !TransactionSynchronizationManager.isActualTransactionActive()) {
			return Optional.empty();
		}
		@SuppressWarnings("unchecked")
		Bewaard<T> bewaard = (Bewaard<T>) TransactionSynchronizationManager.getResource(this);
		if (bewaard == null) {
			bewaard = new Bewaard<>(this, this.leeg.get());
			TransactionSynchronizationManager.bindResource(this, bewaard);
			TransactionSynchronizationManager.registerSynchronization(bewaard);
		}
		return bewaard.wordtVastgelegd ? Optional.empty() : Optional.of(bewaard.wat);
	}

	private static final class Bewaard<T> implements TransactionSynchronization {

		private final Transactiegeheugen<T> geheugen;

		private final T wat;

		private boolean wordtVastgelegd;

		private Bewaard(Transactiegeheugen<T> geheugen, T wat) {
			this.geheugen = geheugen;
			this.wat = wat;
		}

		/** A transaction inside this one has a memory of its own. */
		@Override
		public void suspend() {
			TransactionSynchronizationManager.unbindResource(this.geheugen);
		}

		@Override
		public void resume() {
			TransactionSynchronizationManager.bindResource(this.geheugen, this);
		}

		@Override
		public void beforeCommit(boolean alleenLezen) {
			this.wordtVastgelegd = true;
			this.geheugen.voorVastleggen.accept(this.wat);
		}

		@Override
		public void afterCompletion(int status) {
			TransactionSynchronizationManager.unbindResourceIfPossible(this.geheugen);
		}

	}

}
