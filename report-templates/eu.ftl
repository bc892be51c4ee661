<#import "common.ftl" as part>
<@part.page>
<@part.cover/>
<@part.summaryPage contents[0]/>
<section class="chapter" id="summary-detail">
<h3>${t("summary.detail")}</h3>
<#list detail as p><p>${p}</p></#list>
<@part.scorecardTable/>
</section>
<@part.contentsList/>
<@part.guide/>
<@part.method/>
<@part.imprint/>
<@part.chapter partnership/>
<@part.chapter index/>
<@part.chapter overview/>
<#list challenges as c><@part.chapter c/></#list>
<#list lenses as c><@part.chapter c/></#list>
<@part.chapter coherence/>
<#if trend??><@part.chapter trend/></#if>
<@part.cardList/>
<@part.chapter pilots/>
<@part.chapter requests><@part.asksBox/></@part.chapter>
<@part.annexes "A"/>
</@part.page>
