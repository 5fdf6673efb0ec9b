package org.lintan.ticket.registry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.lintan.ticket.units.Block;

/** The units on a voucher or a certificate, as its column {@code blocks} keeps them. */
@ApplicationScoped
public class StoredBlocks {

    private static final TypeReference<List<Block>> BLOCKS = new TypeReference<>() {};

    private final ObjectMapper json;

    StoredBlocks(ObjectMapper json) {
        this.json = json;
    }

    public List<Block> of(Row row) {
        try {
            return json.readValue(row.getString("blocks"), BLOCKS);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("Stored blocks cannot be read.", broken);
        }
    }

    public String text(List<Block> blocks) {
        try {
            return json.writeValueAsString(blocks);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Blocks that cannot be rendered.", impossible);
        }
    }
}
