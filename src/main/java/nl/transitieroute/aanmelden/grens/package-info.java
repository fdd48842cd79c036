/** How much and how often: limits on size and speed of what comes in. */
package nl.transitieroute.aanmelden.grens;
