/**
 * The safety net: every open route has one responsible organisation, one contact person
 * and a next step with a date, and whatever breaks that is on a list that somebody
 * watches.
 */
package nl.transitieroute.vangnet;
