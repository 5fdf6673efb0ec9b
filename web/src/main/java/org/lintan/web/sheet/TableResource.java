package org.lintan.web.sheet;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.lintan.web.edge.OwnPages;
import org.lintan.web.edge.Problem;
import org.lintan.web.edge.WebCode;

/** A table as it stands on the screen, made a workbook: it is sent here, comes back as a file, and nothing of it is kept. */
@Path("/api/portal/table.xlsx")
@Authenticated
public class TableResource {

    private static final int MOST_COLUMNS = 60;
    private static final int MOST_ROWS = 20_000;
    /** What a cell of Excel takes. */
    private static final int LONGEST = 32_000;

    /** @param rows the cells as they are shown, each row as wide as the head */
    public record Table(List<Column> head, List<List<String>> rows) {

        boolean isWhole() {
            return head != null
                    && rows != null
                    && !head.isEmpty()
                    && head.size() <= MOST_COLUMNS
                    && rows.size() <= MOST_ROWS
                    && head.stream().allMatch(column -> column != null && fits(column.label()))
                    && rows.stream()
                            .allMatch(row -> row != null
                                    && row.size() == head.size()
                                    && row.stream().allMatch(Table::fits));
        }

        private static boolean fits(String cell) {
            return cell != null && cell.length() <= LONGEST;
        }
    }

    /** Refuses what no page of ours sent, and what is no table: another width, too many rows (20,000) or columns (60). */
    @POST
    @Blocking
    public Response file(Table table, @Context HttpServerRequest request) {
        return OwnPages.refusal(request).orElseGet(() -> answer(table, request));
    }

    private static Response answer(Table table, HttpServerRequest request) {
        return table == null || !table.isWhole()
                ? Problem.response(WebCode.BAD_REQUEST, request)
                : Response.ok(Xlsx.of(table.head(), table.rows()), Xlsx.MEDIA_TYPE)
                        .header("Cache-Control", "no-store")
                        .build();
    }
}
