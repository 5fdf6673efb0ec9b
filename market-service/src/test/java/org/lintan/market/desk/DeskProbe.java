package org.lintan.market.desk;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.All;
import io.quarkus.arc.ClientProxy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;
import org.lintan.market.desk.log.Desk;
import org.lintan.platform.books.Books;

/** Desks of other processes. */
@ApplicationScoped
public class DeskProbe {

    private final List<Form<?, ?, ?>> forms;
    private final CoreReader reader;
    private final CoreWriter writer;
    private final Books books;
    private final ObjectMapper json;

    DeskProbe(@All List<Form<?, ?, ?>> forms, CoreReader reader, CoreWriter writer, Books books, ObjectMapper json) {
        this.forms = forms;
        this.reader = reader;
        this.writer = writer;
        this.books = books;
        this.json = json;
    }

    /** A desk like the application's, but for this form. */
    public Desk with(Form<?, ?, ?> own) {
        List<Form<?, ?, ?>> all = Stream.<Form<?, ?, ?>>concat(
                        forms.stream().filter(form -> ClientProxy.unwrap(form).getClass() != own.getClass()),
                        Stream.of(own))
                .toList();
        return new TradingDesk(new Forms(all, json), reader, writer, books);
    }
}
