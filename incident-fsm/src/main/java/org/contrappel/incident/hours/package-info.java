/**
 * When something holds: weekly hours, dates on and off, public holidays. {@link
 * org.contrappel.incident.hours.Availability} is the value, {@link org.contrappel.incident.hours.HoursText} reads the
 * forms people write, in site files and in plans. Time zone and public holidays are handed in.
 */
package org.contrappel.incident.hours;
