/**
 * The browser's back end. It keeps the session, forwards calls with the session's token to the services, serves the app's files and
 * renders the public pages that need no script. It has no database and knows no rule of the market: what it cannot forward it does not do.
 */
package org.lintan.web;
