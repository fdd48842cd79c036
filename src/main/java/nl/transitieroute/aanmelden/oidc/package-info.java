/** Signing in at one's own school or municipality, by OpenID Connect. */
package nl.transitieroute.aanmelden.oidc;
