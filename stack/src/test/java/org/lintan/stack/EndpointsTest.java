package org.lintan.stack;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class EndpointsTest {

    @Test
    void splitsAnAddressWithLoginForDriversThatWantItInParts() {
        Endpoints.Mysql mysql = new Endpoints("mysql://lintan:secret@db.example:3307", "", null).mysql();
        assertEquals(new Endpoints.Mysql("db.example", 3307, "lintan", "secret"), mysql);
        assertEquals("mysql://db.example:3307/lintan_ticket", mysql.reactiveUrl("lintan_ticket"));
    }

    @Test
    void neverShowThePassword() {
        Endpoints endpoints = new Endpoints("mysql://lintan:hidden@db.example:3307", "broker:9092", null);
        assertEquals("mysql://lintan@db.example:3307, broker:9092, null", endpoints.toString());
        assertEquals("lintan@db.example:3307", endpoints.mysql().toString());
    }

    @Test
    void anEmptyPasswordAndNoPortAreTheUsualOnes() {
        assertEquals(
                new Endpoints.Mysql("127.0.0.1", 3306, "root", ""),
                new Endpoints("mysql://root@127.0.0.1", "", null).mysql());
    }
}
