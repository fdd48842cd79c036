package nl.transitieroute.bench;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** A number of threads that take work from one list until it is empty. */
final class Workers {

	private Workers() {
	}

	/**
	 * Does all of it.
	 * @return seconds
	 * @throws IllegalStateException with the first failure, after the others stopped
	 */
	static double run(int threads, List<? extends Runnable> work) {
		AtomicInteger next = new AtomicInteger();
		ExecutorService pool = Executors.newFixedThreadPool(threads);
		long begin = System.nanoTime();
		try {
			List<Future<?>> all = IntStream.range(0, threads).<Future<?>>mapToObj((thread) -> pool.submit(() -> {
				for (int i = next.getAndIncrement(); i < work.size(); i = next.getAndIncrement()) {
					try {
						work.get(i).run();
					}
					catch (RuntimeException ex) {
						next.set(work.size());
						throw ex;
					}
				}
			})).toList();
			for (Future<?> one : all) {
				one.get();
			}
			return (System.nanoTime() - begin) / 1e9;
		}
		catch (ExecutionException ex) {
			throw new IllegalStateException(ex.getCause());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
		finally {
			pool.shutdownNow();
		}
	}

}
