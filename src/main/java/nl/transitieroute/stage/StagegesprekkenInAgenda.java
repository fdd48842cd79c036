package nl.transitieroute.stage;

import nl.transitieroute.bericht.agenda.Afspraakbron;

import org.springframework.stereotype.Component;

/** The talks of a stage in the calendar of who guides it. */
@Component
class StagegesprekkenInAgenda implements Afspraakbron {

	@Override
	public String naam() {
		return "stagegesprek";
	}

	@Override
	public String vraag() {
		return """
				select g.id, r.id as route_id, r.nummer, j.voornaam, s.begeleider_id as medewerker_id,
				g.op as dag, cast(null as varchar(8)) as tijd,
				case g.soort when 'TUSSENEVALUATIE' then 'Tussenevaluatie stage'
				  when 'EINDEVALUATIE' then 'Eindevaluatie stage' else 'Stagegesprek' end as wat,
				case when g.status = 'GEPLAND' and r.status = 'OPEN' then 'staat'
				  when g.status in ('GEHOUDEN', 'NIET_GEHOUDEN') then 'gehad' else 'vervallen' end as stand
				from stagegesprek g join stage s on s.id = g.stage_id join route r on r.id = s.route_id
				join jongere j on j.id = r.jongere_id join medewerker m on m.id = s.begeleider_id
				where r.status <> 'AFGESLOTEN'""";
	}

}
