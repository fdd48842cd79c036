package nl.transitieroute.cijfers;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.LongFunction;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Somebody with pencil and paper tries to find the numbers that are left out, by
 * subtracting what stands there from the totals.
 */
class AfrondingTest {

	/**
	 * What is left out may be anything from 0 to 9; this many of those must stay
	 * possible.
	 */
	private static final int GENOEG = 5;

	@ParameterizedTest
	@CsvSource({ "0,", "9,", "10,10", "19,10", "20,20", "104,100" })
	void tensAndNothingBelowTen(long aantal, Integer afgerond) {
		assertThat(Afronding.van(aantal)).isEqualTo(afgerond);
	}

	@Test
	void subtractingFromTheTotalFindsNothing() {
		assertThat(kleinsteKeuze(Afronding::van)).as("of the ten values it may have").isGreaterThanOrEqualTo(GENOEG);
	}

	/**
	 * The attack is a real one: against exact numbers with small ones left out it wins.
	 */
	@Test
	void theSameAttackFindsWhatIsOnlyLeftOut() {
		assertThat(kleinsteKeuze((aantal) -> (aantal < 10) ? null : (int) aantal)).isOne();
	}

	/** Over thousands of tables: how few values a left-out number could have at worst. */
	private static int kleinsteKeuze(LongFunction<Integer> publiceer) {
		Random toeval = new Random(20261128);
		int kleinste = Integer.MAX_VALUE;
		for (int keer = 0; keer < 20_000; keer++) {
			List<Long> cellen = new ArrayList<>();
			int aantal = 2 + toeval.nextInt(7);
			for (int cel = 0; cel < aantal; cel++) {
				cellen.add((long) toeval.nextInt(toeval.nextBoolean() ? 12 : 45));
			}
			// The same people cut in two ways: two tables with one total, as on the page.
			long totaal = cellen.stream().mapToLong(Long::longValue).sum();
			long deel = (totaal > 0) ? toeval.nextLong(totaal + 1) : 0;
			List<Long> tweede = List.of(deel, totaal - deel);
			for (int cel = 0; cel < cellen.size(); cel++) {
				if (publiceer.apply(cellen.get(cel)) == null) {
					kleinste = Math.min(kleinste, mogelijk(cellen, cel, tweede, totaal, publiceer));
				}
			}
		}
		return kleinste;
	}

	/** How many values the attacker must still think possible for this cell. */
	private static int mogelijk(List<Long> cellen, int cel, List<Long> tweede, long totaal,
			LongFunction<Integer> publiceer) {
		Grens samen = grens(totaal, publiceer).en(som(tweede, -1, publiceer));
		Grens anderen = som(cellen, cel, publiceer);
		int mogelijk = 0;
		for (long waarde = 0; waarde < 10; waarde++) {
			boolean past = waarde + anderen.laagst() <= samen.hoogst() && waarde + anderen.hoogst() >= samen.laagst();
			mogelijk += past ? 1 : 0;
		}
		return mogelijk;
	}

	private static Grens som(List<Long> cellen, int behalve, LongFunction<Integer> publiceer) {
		Grens som = new Grens(0, 0);
		for (int cel = 0; cel < cellen.size(); cel++) {
			if (cel != behalve) {
				som = som.plus(grens(cellen.get(cel), publiceer));
			}
		}
		return som;
	}

	/** Which numbers would have been published like this one. */
	private static Grens grens(long aantal, LongFunction<Integer> publiceer) {
		Integer getoond = publiceer.apply(aantal);
		long laagst = aantal;
		long hoogst = aantal;
		while (laagst > 0 && java.util.Objects.equals(publiceer.apply(laagst - 1), getoond)) {
			laagst--;
		}
		while (java.util.Objects.equals(publiceer.apply(hoogst + 1), getoond)) {
			hoogst++;
		}
		return new Grens(laagst, hoogst);
	}

	private record Grens(long laagst, long hoogst) {

		Grens plus(Grens ander) {
			return new Grens(this.laagst + ander.laagst, this.hoogst + ander.hoogst);
		}

		Grens en(Grens ander) {
			return new Grens(Math.max(this.laagst, ander.laagst), Math.min(this.hoogst, ander.hoogst));
		}

	}

}
