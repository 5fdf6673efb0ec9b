package org.lintan.web.pages;

/** A page of a county's year, with the years beside it. */
public abstract class OfYear {

    private final String county;
    private final int year;
    private final int thisYear;

    OfYear(String county, int year, int thisYear) {
        this.county = county;
        this.year = year;
        this.thisYear = thisYear;
    }

    public String county() {
        return county;
    }

    public int year() {
        return year;
    }

    public int before() {
        return year - 1;
    }

    /** Nought when it would be a year to come. */
    public int after() {
        return year < thisYear ? year + 1 : 0;
    }
}
