package org.lintan.testkit;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

class DescribedAnswersTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'201': {description: Created}",
                "'200': {content: {application/json: {}}}",
                "'200': {content: {application/json: {schema: {}}}}",
                "'200': {content: {application/json: {schema: {type: object}}}}",
                "'200': {content: {application/json: {schema: {$ref: '#/components/schemas/Unknown'}}}}",
                "'200': {content: {text/csv: {schema: {type: string}}, application/json: {}}}",
                "'202': {$ref: '#/components/responses/Bare'}",
            })
    void refuseASuccessThatDoesNotSayWhatStandsInIt(String answer) {
        assertEquals(List.of("POST /notes " + answer.substring(1, 4)), DescribedAnswers.without(api(answer)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'204': {description: Done}",
                "'404': {description: Not found}",
                "'200': {content: {text/csv: {schema: {type: string}}}}",
                "'201': {content: {application/json: {schema: {$ref: '#/components/schemas/Note'}}}}",
                "'202': {$ref: '#/components/responses/Later'}",
                "'200': {content: {application/json: {schema: {type: object, additionalProperties: {type: string}}}}}",
            })
    void takeWhatIsDescribed(String answer) {
        assertEquals(List.of(), DescribedAnswers.without(api(answer)));
    }

    private static String api(String answer) {
        return """
                paths:
                  /notes:
                    post:
                      responses:
                        %s
                components:
                  schemas:
                    Note: {type: object, properties: {text: {type: string}}}
                  responses:
                    Bare: {description: Taken}
                    Later: {content: {application/json: {schema: {$ref: '#/components/schemas/Note'}}}}
                """.formatted(answer);
    }
}
