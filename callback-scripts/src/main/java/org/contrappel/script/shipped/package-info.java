/** The scripts and sentences that come with the product, French and English, as resources under {@code scripts/}. */
package org.contrappel.script.shipped;
