package org.lintan.web.forward;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

class NetworkTest {

    @ParameterizedTest
    @CsvSource({
        "10.3.44.7, 10.3.*.*",
        "203.0.113.9, 203.0.*.*",
        "2001:DB8:1:2:3:4:5:6, 2001:db8:1:*",
        "fe80:0:0:0:1:2:3:4%eth0, fe80:0:0:*",
        "::1, *",
        "somewhere, *",
        ", *"
    })
    void namesTheNetworkAndNotTheHouse(String address, String network) {
        assertEquals(network, Network.of(address));
    }
}
