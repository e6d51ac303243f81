/**
 * Translates what a health body holds; mental and sexual health go to their own, narrower category.
 */
@NullMarked
package org.safeguardinghub.adapters.health;

import org.jspecify.annotations.NullMarked;
