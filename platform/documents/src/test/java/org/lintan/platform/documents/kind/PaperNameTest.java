package org.lintan.platform.documents.kind;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class PaperNameTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../etc/passwd.pdf",
                "..\\x.pdf",
                "C:x.pdf",
                ".htaccess.txt",
                "a\u202Egpj.pdf",
                "a\nb.pdf",
                "\u200b.pdf\u0000",
                " ",
                "a*.pdf"
            })
    void refusesNamesThatMeanAPlaceOrHideSomething(String name) {
        assertFalse(PaperName.isFit(name), name);
    }

    @Test
    void takesWhatPeopleCallTheirPapers() {
        assertTrue(PaperName.isFit("2026年 林权证(扫描件)第1页.pdf"));
        assertTrue(PaperName.isFit("x".repeat(116) + ".pdf"));
        assertFalse(PaperName.isFit("x".repeat(117) + ".pdf"));
    }

    @Test
    void savesAPaperUnderTheEndingOfItsKind() {
        assertEquals(
                "inline; filename=\"paper.pdf\"; filename*=UTF-8''%E6%9E%97%E6%9D%83%E8%AF%81.pdf",
                PaperName.disposition("林权证.pdf", Kind.PDF));
        assertEquals(
                "attachment; filename=\"paper.csv\"; filename*=UTF-8''roll.exe.csv",
                PaperName.disposition("roll.exe", Kind.CSV));
        assertEquals(
                "inline; filename=\"paper.jpg\"; filename*=UTF-8''a__b%20c.jpeg",
                PaperName.disposition("a\"/b\nc.jpeg", Kind.JPEG));
    }
}
