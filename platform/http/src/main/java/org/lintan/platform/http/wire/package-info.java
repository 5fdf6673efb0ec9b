/**
 * What happens to a connection before there is a request: how long its head may take, which heads are refused, and in which words.
 * Vert.x has no place for this (its own answers to broken requests are empty, its idle timeout starts anew with every byte), so two
 * handlers stand in the pipeline of every connection a server of this process accepts.
 */
package org.lintan.platform.http.wire;
