package org.lintan.platform;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** A row of the test application, as a service would write one. */
@Entity
@Table(name = "note")
public class NoteRow extends PanacheEntityBase {

    @Id
    public String id;

    public String county;
    public String text;

    @Version
    public int version;

    public static NoteRow of(String id, String county, String text) {
        NoteRow row = new NoteRow();
        row.id = id;
        row.county = county;
        row.text = text;
        return row;
    }
}
