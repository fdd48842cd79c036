package nl.transitieroute.nazorg;

import nl.transitieroute.bericht.agenda.Afspraakbron;

import org.springframework.stereotype.Component;

/**
 * The contact moments in the calendar of the contact person. While the route pauses none
 * stands: they move when it goes on.
 */
@Component
class ContactmomentenInAgenda implements Afspraakbron {

	@Override
	public String naam() {
		return "contactmoment";
	}

	@Override
	public String vraag() {
		return """
				select c.id, r.id as route_id, r.nummer, j.voornaam, r.contactpersoon_id as medewerker_id,
				c.gepland as dag, cast(null as varchar(8)) as tijd,
				case c.doel when 'tweede-jaar' then 'Nazorgcontact en tweede jaar'
				  when 'eindgesprek' then 'Nazorgcontact en eindgesprek' else 'Nazorgcontact' end as wat,
				case when c.status = 'gepland' and r.status = 'OPEN' then 'staat'
				  when c.status in ('bereikt', 'niet-bereikt') then 'gehad' else 'vervallen' end as stand
				from contactmoment c join route r on r.id = c.route_id join jongere j on j.id = r.jongere_id
				where r.status <> 'AFGESLOTEN'""";
	}

	@Override
	public boolean metAankondiging() {
		return true;
	}

}
