package nl.transitieroute.startgesprek;

import nl.transitieroute.bericht.agenda.Afspraakbron;

import org.springframework.stereotype.Component;

/** The appointment for the startgesprek in the calendar of the contact person. */
@Component
class StartgesprekInAgenda implements Afspraakbron {

	@Override
	public String naam() {
		return "startgesprek";
	}

	@Override
	public String vraag() {
		return """
				select a.id, r.id as route_id, r.nummer, j.voornaam, r.contactpersoon_id as medewerker_id,
				a.datum as dag, a.tijd, 'Startgesprek' as wat,
				case when a.verschenen = 'verzet' then 'vervallen' when a.verschenen is not null then 'gehad'
				  when r.status = 'OPEN' then 'staat' else 'vervallen' end as stand
				from startgesprek_afspraak a join route r on r.id = a.route_id join jongere j on j.id = r.jongere_id
				where r.status <> 'AFGESLOTEN'""";
	}

}
