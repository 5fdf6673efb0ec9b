package org.lintan.platform.names;

import java.util.List;

/** A feature with names that must be unique is a bean of this type, so that old rows get their keys and the auditor sees the rest. */
public interface NameColumns {

    List<NameColumn> columns();
}
