package nl.transitieroute.stage;

import java.time.OffsetDateTime;

/**
 * What suits the youth, as it stood after a stage (Regioplan 2020: sterke en zwakke
 * punten).
 *
 * @param toekomstplan may be null
 */
public record Profiel(long id, long routeId, Long stageId, int versie, String sterkePunten, String zwakkePunten,
		String watPast, String toekomstplan, OffsetDateTime bijgewerktOp, String bijgewerktDoor) {
}
