#include "studio.inc"
#include "mug.inc"

Phone(<-7, 27, -44>, <0.6, 4.6, 0>, 35, 1.4, <0, 6, -4>, 0.55)
Window(<-95, 85, -45>, 55, <1.0, 0.96, 0.90> * 2.0)
Window(<90, 120, -80>, 60, <1.0, 0.85, 0.68> * 0.22)
Table()
Wall(46, <0.66, 0.64, 0.60>)

object { SeafoamMug(1) rotate y * 28 translate <-6.4, 0, 1.5> }
object { SeafoamMug(4) rotate y * -24 translate <6.2, 0, -2.2> }
