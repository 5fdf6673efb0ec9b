/**
 * The offline proof: export lines and the verifier that reads them.
 *
 * <p>An export is UTF-8 text, one JSON object per line, from the first journal ever sealed: for each link of the chain its
 * journals in ascending order of id, then the link itself; journals not sealed yet may follow the last link.
 * <pre>
 * {"line":"journal","id":"7","cause":"…","kind":"…","businessDate":"2026-01-05","transfers":[
 *    {"from":{"county":"350428","asset":"CNY","party":"@bank","bucket":"AVAILABLE"},"to":{…},"amount":"4084500"}],
 *    "leaf":"&lt;64 hex&gt;"}                                          (all on one line)
 * {"line":"head","seq":"1","firstJournal":"7","lastJournal":"9","count":"3","merkleRoot":"…","previousHash":"…","hash":"…"}
 * </pre>
 * Numbers are decimal strings, because they are 64 bits wide. The published head file is one head object, or an object
 * with the same members among others. A line with a member that is not listed here is refused, in the transfers and
 * accounts too: no hash covers it, so a note like "paid twice" would pass for published. A newer kind of export needs the
 * verifier of its day.
 */
package org.lintan.kernel.verify;
