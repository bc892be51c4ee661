package eu.regiometer.validation;

import eu.regiometer.questionnaire.Truth;
import eu.regiometer.validation.SurveyPlan.ItemPlan;

/** Looks at the columns of one item in one row. */
@FunctionalInterface
interface ItemCheck {

    /**
     * Tells what is wrong and sets aside what cannot be used.
     *
     * @param asked whether the item was asked of this unit
     */
    void check(ItemPlan item, Truth asked, RowInHand row);
}
