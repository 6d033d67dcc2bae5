/** The calendar a station lives by: its time zone and the public holidays of its country. */
package org.contrappel.server.calendar;
