/** Where the net looks into the engine: reads its tables, and mends what hangs. */
package nl.transitieroute.vangnet.process;
