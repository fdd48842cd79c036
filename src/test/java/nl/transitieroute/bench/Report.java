package nl.transitieroute.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;

/**
 * What was measured, written to a file after every line: a run that breaks off keeps what
 * it had.
 */
final class Report {

	private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

	private final Path file;

	private final long begin = System.nanoTime();

	private final List<Map<String, Object>> lines = new ArrayList<>();

	Report(Path file) {
		this.file = file;
	}

	/** How far it is, for who waits. */
	void progress(String what, Object... arguments) {
		System.out.printf(Locale.ROOT, "[bench %4d s] %s%n", (System.nanoTime() - this.begin) / 1_000_000_000L,
				what.formatted(arguments));
	}

	/** A figure that stands by itself. */
	void figure(String what, double value, String unit, String how) {
		add(line(what, "value", value, "unit", unit, "how", how));
	}

	/**
	 * The same step here and on the bare engine; the ratio is that of the time one step
	 * takes: above 1 we are slower.
	 */
	void step(String what, int threads, double[] product, double[] bare, String how) {
		double mine = median(product);
		double theirs = median(bare);
		add(line(what, "threads", threads, "perSecond", mine, "bareEnginePerSecond", theirs, "ratio", theirs / mine,
				"how", how));
	}

	/** Times of one question, in milliseconds. */
	void times(String what, double[] milliseconds, String how) {
		double[] sorted = milliseconds.clone();
		Arrays.sort(sorted);
		add(line(what, "p50ms", quantile(sorted, 0.50), "p95ms", quantile(sorted, 0.95), "repetitions", sorted.length,
				"how", how));
	}

	/** A part that could not be measured. */
	void failed(String what, Throwable why) {
		add(line(what, "failed", String.valueOf(why)));
	}

	/** One table with everything. */
	String table() {
		StringBuilder table = new StringBuilder(
				"%n%-58s %12s %12s %8s  %s%n".formatted("what", "ours", "bare", "ratio", ""));
		for (Map<String, Object> line : this.lines) {
			table.append("%-58s ".formatted(line.get("what")));
			if (line.containsKey("ratio")) {
				table.append("%10s/s %10s/s %8s  %s threads".formatted(number(line, "perSecond"),
						number(line, "bareEnginePerSecond"), number(line, "ratio"), line.get("threads")));
			}
			else if (line.containsKey("p50ms")) {
				table.append("p50 %s ms, p95 %s ms (%s times)".formatted(number(line, "p50ms"), number(line, "p95ms"),
						line.get("repetitions")));
			}
			else if (line.containsKey("value")) {
				table.append("%12s %s".formatted(number(line, "value"), line.get("unit")));
			}
			else {
				table.append("NOT MEASURED: ").append(line.get("failed"));
			}
			table.append(System.lineSeparator());
		}
		return table.toString();
	}

	private static String number(Map<String, Object> line, String key) {
		double value = (Double) line.get(key);
		return String.format(Locale.ROOT, (value < 10) ? "%.2f" : "%.0f", value);
	}

	private static Map<String, Object> line(String what, Object... pairs) {
		Map<String, Object> line = new LinkedHashMap<>();
		line.put("what", what);
		for (int i = 0; i < pairs.length; i += 2) {
			line.put((String) pairs[i], pairs[i + 1]);
		}
		return line;
	}

	private void add(Map<String, Object> line) {
		this.lines.add(line);
		progress("%s", line);
		try {
			Files.createDirectories(this.file.getParent());
			Files.writeString(this.file, JSON.writeValueAsString(this.lines));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static double median(double[] values) {
		double[] sorted = values.clone();
		Arrays.sort(sorted);
		return quantile(sorted, 0.5);
	}

	private static double quantile(double[] sorted, double share) {
		return sorted[(int) Math.min(sorted.length - 1, Math.round(share * (sorted.length - 1)))];
	}

}
