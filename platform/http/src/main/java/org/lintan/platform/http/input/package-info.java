/** What people type beyond plain values: checks for the fields of request bodies. Null passes: whether a field must be there is another check. */
package org.lintan.platform.http.input;
