/**
 * Signing in with an account of the directory: passwords, pauses after failures, beheer.
 */
package nl.transitieroute.aanmelden.wachtwoord;
