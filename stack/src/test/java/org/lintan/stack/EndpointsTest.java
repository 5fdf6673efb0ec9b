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
    void anEmptyPasswordAndNoPortAreTheUsualOnes() {
        assertEquals(
                new Endpoints.Mysql("127.0.0.1", 3306, "root", ""),
                new Endpoints("mysql://root:@127.0.0.1", "", null).mysql());
    }
}
