package nl.transitieroute;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.lang.reflect.RecordComponent;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

import org.springframework.beans.BeanUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.support.DefaultConversionService;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcUtils;

/**
 * Reads a record by the columns that are there. Spring's own mapper asks for column
 * {@code jongereId}, catches the error of the driver and then asks for
 * {@code jongere_id}; H2 writes each of those errors to a file, and the import of a list
 * spent half its time there.
 */
final class RecordsPerKolom<T> implements RowMapper<T> {

	private final RecordComponent[] componenten;

	private final Constructor<T> constructor;

	private volatile int[] kolommen;

	private RecordsPerKolom(Class<T> type) {
		this.componenten = type.getRecordComponents();
		try {
			this.constructor = type.getDeclaredConstructor(
					Arrays.stream(this.componenten).map(RecordComponent::getType).toArray(Class<?>[]::new));
			this.constructor.setAccessible(true);
		}
		catch (NoSuchMethodException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Override
	public T mapRow(ResultSet rij, int nummer) throws SQLException {
		int[] plaatsen = this.kolommen;
		if (plaatsen == null) {
			plaatsen = kolommen(rij.getMetaData());
			this.kolommen = plaatsen;
		}
		Object[] waarden = new Object[this.componenten.length];
		for (int i = 0; i < waarden.length; i++) {
			Class<?> type = this.componenten[i].getType();
			Object waarde = JdbcUtils.getResultSetValue(rij, plaatsen[i], type);
			waarden[i] = DefaultConversionService.getSharedInstance().convert(waarde, type);
		}
		return BeanUtils.instantiateClass(this.constructor, waarden);
	}

	private int[] kolommen(ResultSetMetaData gegevens) throws SQLException {
		Map<String, Integer> opNaam = new HashMap<>();
		for (int i = 1; i <= gegevens.getColumnCount(); i++) {
			opNaam.putIfAbsent(kaal(JdbcUtils.lookupColumnName(gegevens, i)), i);
		}
		int[] gevonden = new int[this.componenten.length];
		for (int i = 0; i < gevonden.length; i++) {
			String naam = this.componenten[i].getName();
			Integer kolom = opNaam.get(kaal(naam));
			if (kolom == null) {
				throw new SQLException("Geen kolom voor " + naam);
			}
			gevonden[i] = kolom;
		}
		return gevonden;
	}

	private static String kaal(String naam) {
		return naam.replace("_", "").toLowerCase(Locale.ROOT);
	}

	/**
	 * Puts this mapper behind every {@code query(SomeRecord.class)}.
	 */
	@Configuration(proxyBeanMethods = false)
	static class JdbcClientConfiguration {

		@Bean
		JdbcClient jdbcClient(JdbcTemplate jdbcTemplate) {
			JdbcClient gewoon = JdbcClient.create(jdbcTemplate);
			Map<Vraag, RecordsPerKolom<?>> mappers = new ConcurrentHashMap<>();
			return new JdbcClient() {

				@Override
				public StatementSpec sql(String sql) {
					return metRecords(gewoon.sql(sql),
							(type) -> mappers.computeIfAbsent(new Vraag(sql, type), Vraag::mapper));
				}

			};
		}

		private static JdbcClient.StatementSpec metRecords(JdbcClient.StatementSpec gewoon,
				Function<Class<?>, RowMapper<?>> mapper) {
			return (JdbcClient.StatementSpec) Proxy.newProxyInstance(JdbcClient.class.getClassLoader(),
					new Class<?>[] { JdbcClient.StatementSpec.class }, (proxy, methode, argumenten) -> {
						if (methode.getName().equals("query") && argumenten != null
								&& argumenten[0] instanceof Class<?> type && type.isRecord()) {
							return gewoon.query(mapper.apply(type));
						}
						try {
							Object antwoord = methode.invoke(gewoon, argumenten);
							return (antwoord == gewoon) ? proxy : antwoord;
						}
						catch (InvocationTargetException ex) {
							throw ex.getCause();
						}
					});
		}

		/** Which record a statement is read into: its columns are looked up once. */
		private record Vraag(String sql, Class<?> type) {

			RecordsPerKolom<?> mapper() {
				return new RecordsPerKolom<>(this.type);
			}

		}

	}

}
